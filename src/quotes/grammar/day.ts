import { wordHashes } from '../../text/feature.ts';

/** Words for a day: right behind a verb of saying, when it was said. */
export const DAYS = wordHashes('monday tuesday wednesday thursday friday saturday sunday today yesterday tonight');
