/** Category 0 stands for the root; its children are the first level (contracts.md section 4). */
export const rootCategoryId = '0';

/** What can be the id of a category: 1 to 19 digits that do not begin with 0. */
export const categoryIdPattern = /^[1-9]\d{0,18}$/;
