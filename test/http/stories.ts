import { story, type Utterance } from '../corpus/stories.ts';

const mayor: Utterance['speaker'] = { name: 'Una Brandt', kind: 'person', roles: ['mayor of Wexcombe'] };
const ministry: Utterance['speaker'] = { name: 'Ministry of Ports', kind: 'organisation' };
const source: Utterance['speaker'] = { name: 'one source close to the yard', kind: 'anonymous' };

/** Three invented stories by two outlets, for tests of what is served. */
export const STORIES = [
  story({
    title: 'Bridge to close',
    outlet: 'The Wexcombe Post',
    publishedAt: '2024-03-02T09:00:00+01:00',
    said: [
      { speaker: mayor, words: 'The bridge will close on Monday' },
      { speaker: source, words: 'It should have closed last year', type: 'mixed' },
    ],
  }),
  story({
    title: 'Yard to open',
    outlet: 'Almery Daily',
    publishedAt: '2024-03-02T09:00:00+00:00',
    said: [
      { speaker: ministry, words: 'The yard will open in May', type: 'indirect' },
      { speaker: source, words: 'The yard has no gate' },
      { speaker: mayor, words: 'We welcome the yard' },
    ],
  }),
  story({ title: 'Undated notes', said: [{ speaker: mayor, words: 'Nothing to add' }] }),
] as const;
