/**
 * `npx tsx test/bench/corpus/write.ts FOLDER SIZE [text|ndjson|html]`: writes a bench corpus of so many stories, to try the server on by
 * hand. The same stories each time; stories themselves are in `story.ts`.
 */

import { corpusFolder } from './folder.ts';
import type { Form } from './form.ts';

const [root, size, form = 'ndjson'] = process.argv.slice(2);
if (!root || !Number(size) || !['text', 'ndjson', 'html'].includes(form))
  throw new Error('usage: write.ts FOLDER SIZE [text|ndjson|html]');
console.log(corpusFolder(root, { size: Number(size), form: form as Form }));
