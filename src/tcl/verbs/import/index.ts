import type { Verb } from '../../verb.ts';
import { importCsv } from './import-csv.ts';
import { importJson } from './import-json.ts';

export const importVerbs: readonly Verb[] = [importCsv, importJson];
