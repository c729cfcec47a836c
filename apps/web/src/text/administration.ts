/** Words of the administration page. */
export const administration = {
  title: 'Administration',
} as const;
