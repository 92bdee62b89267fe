/** Category 0 stands for the root; its children are the first level (contracts README, limits). */
export const rootCategoryId = '0';
