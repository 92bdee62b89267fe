// What a call needs only when its category is missing, unknown or in doubt; loaded then.
export {categoryExistence} from './category-existence.ts';
export {categoryUnknown} from './category-failure.ts';
export {categoryTexts} from './category-texts.ts';
export {chooseFirstLevel} from './choose-first-level.ts';
