import type { Claim } from '../../claims/claim.ts';
import type { ArticleHead } from '../../corpus/head.ts';
import type { Speaker } from '../../corpus/speakers/speaker.ts';
import type { Link, Quote } from '../../quotes/quote.ts';
import { hull } from '../../text/span.ts';
import type { Columns } from './csv.ts';

/** Several values in one cell. */
const joined = (values: readonly (string | null)[]) => values.filter(Boolean).join('; ');
const chain = (links: readonly Link[]) => links.map(({ name }) => name ?? '?').join(' > ');

export const ARTICLE_COLUMNS: Columns<ArticleHead> = [
  ['id', ({ id }) => id],
  ['title', ({ title }) => title],
  ['outlet', ({ outlet }) => outlet],
  ['byline', ({ byline }) => byline],
  ['publishedAt', ({ publishedAt }) => publishedAt],
  ['url', ({ url }) => url],
  ['language', ({ language }) => language],
  ['words', ({ counts }) => counts.words],
  ['quotes', ({ counts }) => counts.quotes],
  ['claims', ({ counts }) => counts.claims],
  ['speakers', ({ counts }) => counts.speakers],
  ['warnings', ({ warnings }) => joined(warnings.map(({ code }) => code))],
];

/** What rows of quotes and claims say of the article that they stand in. */
interface InArticle {
  article: ArticleHead;
}

const OF_ARTICLE: Columns<InArticle> = [
  ['articleId', ({ article }) => article.id],
  ['title', ({ article }) => article.title],
  ['outlet', ({ article }) => article.outlet],
  ['publishedAt', ({ article }) => article.publishedAt],
  ['url', ({ article }) => article.url],
];

export const QUOTE_COLUMNS: Columns<Quote & InArticle> = [
  ['id', ({ id }) => id],
  ...OF_ARTICLE,
  ['paragraph', ({ paragraph }) => paragraph],
  ['sentence', ({ sentence }) => sentence],
  ['start', ({ content }) => hull(content).start],
  ['end', ({ content }) => hull(content).end],
  ['type', ({ type }) => type],
  ['kind', ({ kind }) => kind],
  ['status', ({ status }) => status],
  ['content', ({ content }) => content.map(({ exact }) => exact).join(' […] ')],
  ['cue', ({ cue }) => cue.map(({ exact }) => exact).join(' ')],
  ['source', ({ source }) => source?.exact],
  ['speaker', ({ speaker }) => speaker?.name],
  ['speakerId', ({ speaker }) => speaker?.id],
  ['speakerKind', ({ speaker }) => speaker?.kind],
  ['addressee', ({ addressee }) => addressee?.exact],
  ['chain', (quote) => chain(quote.chain)],
  ['parent', ({ parent }) => parent],
  ['said', ({ said }) => said],
  ['medium', ({ medium }) => medium],
  ['rule', ({ rule }) => rule],
  ['confidence', ({ confidence }) => confidence],
];

export const CLAIM_COLUMNS: Columns<Claim & InArticle> = [
  ['id', ({ id }) => id],
  ...OF_ARTICLE,
  ['paragraph', ({ paragraph }) => paragraph],
  ['sentence', ({ sentence }) => sentence],
  ['start', ({ span }) => span.start],
  ['end', ({ span }) => span.end],
  ['text', ({ span }) => span.exact],
  ['context', ({ context }) => context],
  ['voice', ({ voice }) => voice],
  ['claimant', ({ claimant }) => claimant?.name],
  ['claimantId', ({ claimant }) => claimant?.id],
  ['claimantKind', ({ claimant }) => claimant?.kind],
  ['chain', (claim) => chain(claim.chain)],
  ['depth', ({ depth }) => depth],
  ['anonymousLinks', ({ anonymousLinks }) => anonymousLinks],
  ['quoteId', ({ quoteId }) => quoteId],
  ['hedges', ({ hedges }) => joined(hedges.map(({ exact }) => exact))],
  ['polarity', ({ polarity }) => polarity],
  ['modality', ({ modality }) => modality],
  ['quantities', ({ quantities }) => joined(quantities.map(({ exact }) => exact))],
  ['dates', ({ dates }) => joined(dates.map(({ value, exact }) => value ?? exact))],
  ['entities', ({ entities }) => joined(entities.map(({ name }) => name))],
  ['inHeadline', ({ inHeadline }) => inHeadline],
  ['factual', ({ factual }) => factual],
  ['checkWorthiness', ({ checkWorthiness }) => checkWorthiness],
  ['rule', ({ rule }) => rule],
  ['confidence', ({ confidence }) => confidence],
];

export const SPEAKER_COLUMNS: Columns<Speaker> = [
  ['id', ({ id }) => id],
  ['name', ({ name }) => name],
  ['kind', ({ kind }) => kind],
  ['aliases', ({ aliases }) => joined(aliases)],
  ['roles', ({ roles }) => joined(roles)],
  ['articles', ({ counts }) => counts.articles],
  ['quotes', ({ counts }) => counts.quotes],
  ['claims', ({ counts }) => counts.claims],
];
