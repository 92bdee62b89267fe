import {endOnOutputFault} from '../../src/end-on-output-fault.ts';

// A program that writes to a reader that may have gone, works on, and ends with a status of its own.
endOnOutputFault(process.stdout);
process.stdout.write('x'.repeat(1_000_000), () => {
  process.stderr.write('worked on\n');
  process.exitCode = 2;
});
