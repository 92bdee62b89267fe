// What shows the progress of long work, loaded when there is some.
export {createCounterLine} from './counter-line.ts';
export {createMinuteLine} from './minute-line.ts';
