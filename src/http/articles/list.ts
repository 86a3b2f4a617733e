import { type ArticleHead, ArticleHeadSchema } from '../../corpus/head.ts';
import { named, since, until } from '../filter.ts';
import { ARTICLE_COLUMNS } from '../formats/columns.ts';
import { ARTICLE_INCLUDES } from '../include.ts';
import { listing } from '../listing.ts';

export const ARTICLES = listing({
  name: 'articles',
  title: 'Article',
  schema: ArticleHeadSchema,
  shelf: ({ heads }) => heads,
  searched: ({ articles }) => articles,
  searches: ['title', 'text', 'outlet', 'byline', 'speaker'],
  filters: {
    outlet: named('outlet', 'Articles of this outlet, by its name as served.'),
    speaker: named('speaker', 'Articles that quote this speaker or rest a claim on their word, by id.'),
    url: named('url', 'The article at this address, as served.'),
    language: named('language', 'Articles in this language, by its tag.'),
    warning: named('warning', 'Articles with a warning of this code.'),
    from: since('publishedAt', 'Articles published then or later.'),
    updatedSince: since('updatedAt', 'Articles published or changed then or later.'),
    to: until('publishedAt', 'Articles published then or earlier.'),
  },
  sorts: ['publishedAt', 'updatedAt', 'title', 'outlet', 'quotes', 'claims', 'words'],
  facets: ['outlet', 'speaker', 'language', 'warning', 'day', 'month'],
  includes: ARTICLE_INCLUDES,
  formats: ['json', 'jsonld', 'ndjson', 'csv', 'jsonfeed', 'atom'],
  columns: ARTICLE_COLUMNS,
  node: (head: ArticleHead, ld) => ld.article(head),
});
