export { createApi } from './create-api.ts';
export { createPagedList, type Page, type PagedList } from './paged-list.ts';
export { type ShownPerson, shownPerson } from './shown-person.ts';
