import { ArticleHeadSchema } from '../../corpus/head.ts';
import { listOf } from '../list.ts';
import { Name, several } from '../parameters.ts';

export const ArticleListSchema = listOf('Article', ArticleHeadSchema);

export const articleFilters = {
  outlet: several(Name, 'Articles of this outlet, by its name as served.'),
  speaker: several(Name, 'Articles that quote this speaker or rest a claim on their word, by id.'),
};
