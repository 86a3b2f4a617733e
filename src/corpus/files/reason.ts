/** What went wrong with a file, by the code of the error. */
const BY_CODE: Readonly<Record<string, string>> = {
  ENOENT: 'not there, or a link to what is not there',
  ELOOP: 'a link that leads back to itself',
  EACCES: 'not to be read by this process: permission denied',
  EPERM: 'not to be read by this process: permission denied',
  ERR_BUFFER_TOO_LARGE: 'unpacks to more than a story file may hold',
};

/** Why a file is not in the corpus, as clients are told: where it lies on the server is none of their business. */
export function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  if (code === undefined) return message;
  if (code.startsWith('Z_')) return `not to be unpacked: ${message}`;
  return BY_CODE[code] ?? message.replace(/, \w+(?: '.*)?$/s, '');
}
