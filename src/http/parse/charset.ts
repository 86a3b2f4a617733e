import { MIMEType } from 'node:util';
import { decodedAs } from '../../article/encoding.ts';
import { cut, Problem } from '../problem.ts';

const MARK = '\ufeff';

/**
 * A text or a page as UTF-8, of whatever `charset` its Content-Type tells (a label of the WHATWG Encoding Standard), with the byte order mark that
 * is believed before all that a page says of itself. Bytes that are not of it stay as they are, for the reader to tell what they are, as do those of
 * other media types, which have no such parameter (RFC 8259, 11). Throws a problem for a label that nobody knows.
 */
export function inUtf8(body: Buffer, contentType: string): Buffer {
  const { type, params } = new MIMEType(contentType);
  const label = params.get('charset');
  if (type !== 'text' || label === null || encodingOf(label) === 'utf-8') return body;
  const decoded = decodedAs(label, body);
  return decoded ? Buffer.from(MARK + decoded.text) : body;
}

function encodingOf(label: string): string {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    const given = JSON.stringify(cut(label));
    throw new Problem(
      'unsupported-media-type',
      `No charset is called ${given}; send UTF-8, or tell another by its name.`,
    );
  }
}
