import { ER } from '#base/index.ts';
import { takeFile } from '../../arguments/file-argument.ts';
import { takeIndexNames } from '../../arguments/index-names.ts';
import { setReturnCode, stop, type Verb } from '../../verb.ts';

export const deleteIndex: Verb = {
  names: ['DELETE.INDEX'],
  usage: 'DELETE.INDEX {DICT} file {index ... | ALL}',
  summary: 'Delete indices',
  dispatch: 'CA $DELETEI',
  run(command) {
    const { session } = command;
    const { file } = takeFile(command);
    if (file.kind !== 'dynamic') stop('Dynamic file required', 1);
    const wanted = takeIndexNames(command);
    if (!wanted) {
      setReturnCode(session, 0);
      return;
    }
    const { indices } = session.files;
    const known = indices.names(file);
    if (known.length === 0) stop('File has no indices', 1);
    setReturnCode(session, 0);
    for (const name of known) {
      if (!wanted.all && !wanted.names.includes(name)) continue;
      const status = indices.remove(file, name);
      session.terminal.writeLine(
        status === 0 ? `Deleted index ${name}` : `Error ${status} deleting index ${name}`,
      );
      if (status !== 0) setReturnCode(session, -ER.AKNF);
    }
    for (const name of wanted.names) {
      if (!known.includes(name)) session.terminal.writeLine(`Unrecognised index name (${name})`);
    }
  },
};
