/** What all searches are asked with. */
export const searchArguments = {
  beginPage: 'Integer',
  pageSize: 'Integer',
  filter: 'String?',
  sort: 'String?',
  priceStart: 'String?',
  priceEnd: 'String?',
  categoryId: 'Long?',
  country: 'String',
} as const;
