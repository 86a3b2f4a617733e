import { z } from 'zod';

/** A type of problem: its status, a title that never changes, and what a client can do about it. */
export interface ProblemType {
  status: number;
  title: string;
  description: string;
}

/** The catalogue: every error that this API answers with, by the last part of its type's URL. */
export const PROBLEMS = {
  'invalid-parameter': {
    status: 400,
    title: 'Invalid parameter',
    description:
      'A parameter is unknown, given more than once, empty, or has a value that is not allowed. `errors` names each one, what was given and what is allowed.',
  },
  'invalid-cursor': {
    status: 400,
    title: 'Invalid cursor',
    description:
      'The cursor was not made by this API, or belongs to a list with other filters. Start again without `cursor`, or follow `next` as it was given.',
  },
  'malformed-url': {
    status: 400,
    title: 'Malformed URL',
    description:
      'The URL is not valid: a percent sign is not followed by two hexadecimal digits, or what they encode is not UTF-8.',
  },
  'malformed-request': {
    status: 400,
    title: 'Malformed request',
    description: 'The message is not valid HTTP/1.1, or lacks the one Host header that it must have.',
  },
  'unknown-record': {
    status: 404,
    title: 'No such record',
    description: 'There is no record with this id. Ids are case-sensitive; lists give them.',
  },
  'unknown-route': {
    status: 404,
    title: 'No such resource',
    description: 'Nothing is served at this path. `/openapi.json` lists every path.',
  },
  'not-acceptable': {
    status: 406,
    title: 'Not acceptable',
    description: 'There is nothing here of a media type in `Accept`. `detail` names what there is.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'Method not allowed',
    description: 'The path is served, but not by this method. The `Allow` header lists the methods that it has.',
  },
  'request-timeout': {
    status: 408,
    title: 'Request timeout',
    description: 'The request did not arrive whole in time.',
  },
  'payload-too-large': {
    status: 413,
    title: 'Payload too large',
    description: 'The body is larger than this server takes.',
  },
  'uri-too-long': {
    status: 414,
    title: 'URI too long',
    description: 'A part of the path is longer than any id is.',
  },
  'unsupported-media-type': {
    status: 415,
    title: 'Unsupported media type',
    description: 'The body is of a type that this operation does not take.',
  },
  'expectation-failed': {
    status: 417,
    title: 'Expectation failed',
    description: 'The `Expect` header asks for something else than `100-continue`.',
  },
  'unreadable-document': {
    status: 422,
    title: 'Unreadable document',
    description: 'The body is no article that can be read; `detail` says why.',
  },
  'too-many-requests': {
    status: 429,
    title: 'Too many requests',
    description: 'This client has asked more often than it may. `Retry-After` says when it may again.',
  },
  'headers-too-large': {
    status: 431,
    title: 'Headers too large',
    description: 'The request line and the headers together are longer than this server reads.',
  },
  'bad-request': {
    status: 400,
    title: 'Bad request',
    description: 'The request cannot be answered as it is; `detail` says why.',
  },
  'internal-error': {
    status: 500,
    title: 'Internal error',
    description: 'The server failed at this request. It is logged under the `requestId`.',
  },
  'corpus-loading': {
    status: 503,
    title: 'Corpus is loading',
    description: 'The server has just started and still reads its articles. Try again after the time in `Retry-After`.',
  },
  overloaded: {
    status: 503,
    title: 'Overloaded',
    description: 'The server has more work than it can do. Try again after the time in `Retry-After`.',
  },
  'shutting-down': {
    status: 503,
    title: 'Shutting down',
    description: 'This server is about to stop and asks to be sent no new work.',
  },
} as const satisfies Record<string, ProblemType>;
export type ProblemKind = keyof typeof PROBLEMS;
export const PROBLEM_KINDS = Object.keys(PROBLEMS) as [ProblemKind, ...ProblemKind[]];

export const ParameterErrorSchema = z
  .object({
    in: z.enum(['query']),
    name: z.string(),
    reason: z.enum(['unknown', 'missing', 'repeated', 'empty', 'invalid']),
    given: z.string().nullable().describe('What was given, cut when long.'),
    allowed: z.string().describe('What would be right, in words.'),
  })
  .meta({ id: 'ParameterError' });
export type ParameterError = z.infer<typeof ParameterErrorSchema>;

// RFC 9457, 3.1.1: "when relative URIs are used, they include the full path (e.g., "/types/123")". So they resolve on
// whatever host the API is reached at.
export const ProblemSchema = z
  .object({
    type: z.string().describe('URI reference of the problem type; it can be fetched.'),
    title: z.string().describe('The type in a few words.'),
    status: z.int().describe('The HTTP status.'),
    detail: z.string().describe('What is wrong with this request.'),
    instance: z.string().describe('The path that was asked for, cut when long.'),
    requestId: z.string().describe('The id of the request, as in the X-Request-Id header and in the log.'),
    errors: z.array(ParameterErrorSchema).optional().describe('The parameters that are wrong, each by its name.'),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem details.' });

export const PROBLEM_MEDIA_TYPE = 'application/problem+json';

/** An error that is answered with a problem document. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly kind: ProblemKind;
  readonly errors: readonly ParameterError[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    kind: ProblemKind,
    detail: string,
    {
      errors = [],
      headers = {},
    }: { errors?: readonly ParameterError[]; headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(detail);
    this.kind = kind;
    this.errors = errors;
    this.headers = headers;
  }

  get status(): number {
    return PROBLEMS[this.kind].status;
  }

  /** The document that is sent; `path` is the target of the request as it came. */
  document(path: string, requestId: string): z.infer<typeof ProblemSchema> {
    return {
      type: `/problems/${this.kind}`,
      title: PROBLEMS[this.kind].title,
      status: this.status,
      detail: this.message,
      instance: cut(path),
      requestId,
      ...(this.errors.length > 0 && { errors: [...this.errors] }),
    };
  }
}

const CUT = 100;

/** Shortens what a client sent before it is sent back. */
export function cut(text: string): string {
  const characters = Array.from(text.slice(0, 2 * CUT));
  return text.length <= CUT ? text : `${characters.slice(0, CUT).join('')}…`;
}
