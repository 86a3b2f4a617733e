/** What metadata tell of a story; every member is null when it is not told. */
export interface Told {
  title: string | null;
  outlet: string | null;
  byline: string | null;
  publishedAt: string | null;
  url: string | null;
  /** The story itself, as plain text. */
  body: string | null;
}

type Thing = Record<string, unknown>;

/**
 * Reads a schema.org NewsArticle (or another Article or Posting) out of JSON-LD: the thing itself, an array, or a `@graph`. Null when none is in it.
 * Source: https://schema.org/NewsArticle
 */
export function fromSchemaOrg(json: unknown): Told | null {
  const article = things(json).find((thing) => typesOf(thing).some((type) => /(?:Article|Posting)$/.test(type)));
  if (!article) return null;
  const page = article.mainEntityOfPage;
  return {
    title: textOf(article.headline) ?? textOf(article.name),
    outlet: namesOf(article.publisher) ?? namesOf(article.sourceOrganization),
    byline: namesOf(article.author) ?? namesOf(article.creator),
    publishedAt: textOf(article.datePublished) ?? textOf(article.dateCreated),
    url: textOf(article.url) ?? textOf(page) ?? (isThing(page) ? textOf(page['@id']) : null),
    body: textOf(article.articleBody) ?? textOf(article.text),
  };
}

function things(json: unknown): Thing[] {
  if (Array.isArray(json)) return json.filter(isThing).flatMap(things);
  if (!isThing(json)) return [];
  return [json, ...(Array.isArray(json['@graph']) ? json['@graph'].filter(isThing) : [])];
}

function typesOf(thing: Thing): string[] {
  return [thing['@type']].flat().filter((type) => typeof type === 'string');
}

/** "Jane Doe and John Roe": one name, or those of several people or organisations. */
export function namesOf(value: unknown): string | null {
  const names = [value]
    .flat()
    .map((one) => (isThing(one) ? textOf(one.name) : textOf(one)))
    .filter((name) => name !== null)
    .filter((name) => !/^https?:/.test(name));
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? null);
}

export function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value.trim() || null : null;
}

export function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
