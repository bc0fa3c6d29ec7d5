import { takeFile } from '../../arguments/file-argument.ts';
import { takeIndexNames } from '../../arguments/index-names.ts';
import { setReturnCode, stop, type Verb } from '../../verb.ts';
import { buildIndices } from './create-indices.ts';

export const buildIndex: Verb = {
  names: ['BUILD.INDEX'],
  usage: 'BUILD.INDEX {DICT} file {index ... | ALL}',
  summary: 'Fill indices from the records of the file',
  dispatch: 'CA $BUILDI',
  run(command) {
    const { file } = takeFile(command);
    if (file.kind !== 'dynamic') stop('Inappropriate file type', 1);
    const wanted = takeIndexNames(command);
    if (!wanted) {
      setReturnCode(command.session, 0);
      return;
    }
    setReturnCode(command.session, buildIndices(command, file, wanted.names));
  },
};
