import { ByteCursor } from '../pack/cursor.ts';
import { Writer } from '../pack/writer.ts';

/** One story of a source as it was found, packed, or why there is none. */
export type Finding = { story: Uint8Array } | { reason: string };

/** The findings of one source as bytes: so they go from thread to thread, and to the journal, as they are. */
export function packFindings(findings: readonly Finding[]): Uint8Array {
  const out = new Writer();
  out.uint(findings.length);
  for (const finding of findings) {
    const bytes = 'reason' in finding ? Buffer.from(finding.reason) : finding.story;
    out.uint(bytes.length * 2 + ('reason' in finding ? 1 : 0));
    out.append(bytes);
  }
  return out.take();
}

export function unpackFindings(packed: Uint8Array): Finding[] {
  const from = new ByteCursor(Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength));
  return Array.from({ length: from.uint() }, () => {
    const form = from.uint();
    const bytes = from.bytes.subarray(from.at, from.at + (form >> 1));
    from.at += form >> 1;
    return form & 1 ? { reason: bytes.toString() } : { story: bytes };
  });
}
