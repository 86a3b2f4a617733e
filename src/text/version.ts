/** Version of the extraction: it changes whenever the same text may yield other records. */
export const EXTRACTOR = 'hearsay-0.9.0';
