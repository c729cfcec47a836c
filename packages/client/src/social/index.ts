export { type Act, findPerson, person, relate, report } from './persons.ts';
export { changeAvatar, changeDisplayName, deleteAtServer } from './profile.ts';
