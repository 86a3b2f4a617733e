import { annotate } from '../../annotate.ts';
import type { Document, Format } from '../../article/article.ts';
import { canonicalUrl } from '../../article/identity.ts';
import type { Model } from '../../model.ts';
import { readDocuments } from '../files/document.ts';
import { type Finding, packFindings } from '../load/findings.ts';
import { sketchOf } from '../load/sketch.ts';
import { packStory } from '../pack/story.ts';

/** What a worker is asked: to read these bytes and to annotate the stories in them. */
export interface Task {
  format: Format;
  bytes: Uint8Array;
  /** The ids that stories have had, by canonical address. */
  ids?: Readonly<Record<string, string>> | null;
}

/**
 * Reads and annotates the stories in a source. The findings are packed here, where there are threads for it: see
 * `unpackFindings`. Never throws: what cannot be read is a finding too.
 */
export function work({ format, bytes, ids = null }: Task, model: Model): Uint8Array {
  try {
    return packFindings(readDocuments(format, bytes).map((document) => find(document, ids, model)));
  } catch (error) {
    return packFindings([{ reason: (error as Error).message }]);
  }
}

function find(document: Document | Error, ids: Readonly<Record<string, string>> | null, model: Model): Finding {
  if (document instanceof Error) return { reason: document.message };
  const id = ids?.[(document.url && canonicalUrl(document.url)) || ''];
  const annotated = annotate(id === undefined ? document : { ...document, id }, model);
  return { story: packStory({ annotated, reader: document.reader!, sketch: sketchOf(document.text) }) };
}
