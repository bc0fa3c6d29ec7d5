import type { Verb } from '../../verb.ts';
import { deleteServer, listServers, setServer } from './servers.ts';

export const networkVerbs: readonly Verb[] = [deleteServer, listServers, setServer];
