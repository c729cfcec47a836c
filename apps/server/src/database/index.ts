export { type Database, openDatabase, ormOptions } from './database.ts';
