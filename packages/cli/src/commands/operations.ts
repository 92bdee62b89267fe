import {defineOperations} from '../operations/operations.ts';
import {hostCommand} from '../start/host-command.ts';

/** `operations ranking top-list` is `operations ranking:top-list`: the words of a command, as they are typed. */
export default abstract class Operations extends hostCommand(defineOperations) {
  protected override async init(): Promise<void> {
    const end = this.argv.findIndex((word) => word.startsWith('-'));
    const words = end === -1 ? this.argv : this.argv.slice(0, end);
    if (words.length > 1) this.argv.splice(0, words.length, words.join(':'));
    await super.init();
  }
}
