import { Client } from '../client.ts';
import { settingsFor } from '../corpus/folder.ts';
import { filtering, quotedMost, type Requests, searching } from '../requests.ts';
import type { BenchOptions } from '../row.ts';
import { Server } from '../server.ts';

/** Articles of the corpus that is served while it is loaded and vexed. */
const SIZE = 1000;

export type Settings = Readonly<Record<string, string>>;

/** A built server, ready, from the snapshot that the first run leaves. */
export async function subject({ root }: Pick<BenchOptions, 'root'>, settings: Settings = {}): Promise<Server> {
  const server = new Server({ ...settingsFor(root, SIZE), ...settings });
  await server.ready();
  await server.kept();
  return server;
}

/** The settings of `subject`, for those that change its corpus. */
export function subjectSettings({ root }: Pick<BenchOptions, 'root'>): { DATA: string; SNAPSHOT: string } {
  return settingsFor(root, SIZE);
}

/** What a day brings: lists, searches, records, feeds, exports of a part, health. */
export async function mixed(client: Client): Promise<Requests> {
  const filters = filtering(await quotedMost(client));
  const { items } = await client.json<{ items: { id: string }[] }>('/v1/articles?limit=100&fields=id');
  return (choice) => {
    const { id } = choice.of(items);
    return choice.of([
      () => `/v1/articles/${id}`,
      () => `/v1/articles/${id}`,
      () => `/v1/articles/${id}/quotes`,
      () => `/v1/articles/${id}/claims?format=csv`,
      () => `/v1/articles/${id}?format=annotations`,
      () => filters(choice),
      () => filters(choice),
      () => searching(choice),
      () => `/v1/articles?format=atom&limit=20`,
      () => `/v1/quotes?outlet=-x&from=2019-0${choice.number(1, 9)}&to=2019-0${choice.number(1, 9)}&format=ndjson`,
      () => `/v1/suggest?q=${choice.of(['a', 'lu', 'br', 'the'])}`,
      () => '/readyz',
    ])();
  };
}

/** A client of a server that listens. */
export async function clientOf(server: Server): Promise<Client> {
  return new Client(await server.port());
}
