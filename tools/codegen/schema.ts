import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  buildASTSchema,
  concatAST,
  type DocumentNode,
  type GraphQLSchema,
  lexicographicSortSchema,
  parse,
  printSchema,
  Source,
  validateSchema,
  visit,
} from 'graphql';

/** Every SDL file of a folder as one document; a syntax error names its file. */
export async function readDocuments(folder: string, suffix: string): Promise<DocumentNode> {
  const names = (await readdir(folder, { recursive: true }))
    .filter((name) => name.endsWith(suffix) && !name.includes('generated'))
    .sort();
  const documents = names.map(async (name) => {
    const path = join(folder, name);
    return parse(new Source(await readFile(path, 'utf8'), path));
  });
  return concatAST(await Promise.all(documents));
}

/** The contract: all domains together, valid, and with every type, field, argument and value described. */
export async function readSchema(folder: string): Promise<GraphQLSchema> {
  const document = await readDocuments(folder, '.graphql');
  const schema = buildASTSchema(document);
  const problems = [...validateSchema(schema).map((error) => error.message), ...undescribed(document)];
  if (problems.length > 0) throw new Error(`schema/:\n  ${problems.join('\n  ')}`);
  return schema;
}

/** The printed form that is kept in the repository, so that a change of the contract is seen in a review. */
export function printSnapshot(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}

function undescribed(document: DocumentNode): string[] {
  const missing: string[] = [];
  let owner = '';
  const check = (node: { name: { value: string }; description?: unknown }) => {
    if (node.description === undefined) missing.push(`${owner}${node.name.value} has no description`);
  };
  visit(document, {
    enter(node) {
      switch (node.kind) {
        case 'ObjectTypeDefinition':
        case 'InterfaceTypeDefinition':
        case 'UnionTypeDefinition':
        case 'ScalarTypeDefinition':
        case 'EnumTypeDefinition':
        case 'InputObjectTypeDefinition':
          owner = '';
          check(node);
          owner = `${node.name.value}.`;
          break;
        case 'ObjectTypeExtension':
          owner = `${node.name.value}.`;
          break;
        case 'FieldDefinition':
        case 'EnumValueDefinition':
          check(node);
          break;
        case 'InputValueDefinition':
          // An argument of a field is described by its field.
          if (owner.endsWith('Input.')) check(node);
          break;
        default:
      }
    },
  });
  return missing;
}
