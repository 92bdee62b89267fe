/** What can be the id of a category: 1 to 19 digits that do not begin with 0. */
export const categoryIdPattern = /^[1-9]\d{0,18}$/;
