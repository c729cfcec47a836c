import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as typedDocumentNode from '@graphql-codegen/typed-document-node';
import * as typescript from '@graphql-codegen/typescript';
import * as operations from '@graphql-codegen/typescript-operations';
import * as resolvers from '@graphql-codegen/typescript-resolvers';
import { type DocumentNode, type GraphQLSchema, Kind, parse, printSchema } from 'graphql';
import { printSnapshot, readDocuments, readSchema } from './schema.ts';
import { printShapes } from './shapes.ts';

export interface Output {
  /** Relative to the repository's root. */
  readonly path: string;
  readonly content: string;
}

const header = '// Generated from schema/ by `npm run codegen`. Not edited by hand.\n';
const scalars = { Bytes: 'Uint8Array', DateTime: 'Date', ID: 'string' };
const style = {
  enumsAsTypes: true,
  useTypeImports: true,
  skipTypename: true,
  avoidOptionals: { field: true, object: true, inputValue: false, defaultValue: false },
  scalars,
  strictScalars: true,
  immutableTypes: true,
};

/** Everything that is generated from the contract and from the documents of the two clients. */
export async function generateAll(root: string): Promise<Output[]> {
  const schema = await readSchema(join(root, 'schema'));
  return [
    { path: 'schema/generated/schema.graphql', content: `# ${header.slice(3)}${printSnapshot(schema)}` },
    await resolverTypes(schema),
    ...(await typedDocuments(schema, root, 'packages/client')),
    await answerShapes(schema, root, 'packages/client'),
    ...(await typedDocuments(schema, root, 'apps/web')),
  ];
}

async function resolverTypes(schema: GraphQLSchema): Promise<Output> {
  const path = 'apps/server/src/graphql/generated/resolver-types.ts';
  const content = await codegen({
    filename: path,
    schema: parse(printSchema(schema)),
    schemaAst: schema,
    documents: [],
    config: {
      ...style,
      skipTypename: false,
      nonOptionalTypename: true,
      contextType: '../../context.ts#RequestContext',
      mappers: {
        Account: '../models.ts#AccountModel',
        Viewer: '../models.ts#ViewerModel',
        Session: '../models.ts#SessionModel',
        OwnDevice: '../models.ts#OwnDeviceModel',
        Vault: '../models.ts#VaultModel',
        Conversation: '../models.ts#ConversationModel',
        RegularConversation: '../models.ts#RegularConversationModel',
        RegularMessage: '../models.ts#RegularMessageModel',
        Administration: '../models.ts#AdministrationModel',
        AdministeredAccount: '../models.ts#AdministeredAccountModel',
        Report: '../models.ts#ReportModel',
        AuditEntry: '../models.ts#AuditEntryModel',
      },
      useIndexSignature: true,
    },
    plugins: [{ typescript: {} }, { resolvers: {} }],
    pluginMap: { typescript, resolvers },
  });
  return { path, content: header + content };
}

async function typedDocuments(schema: GraphQLSchema, root: string, workspace: string): Promise<Output[]> {
  const folder = join(root, workspace, 'src');
  const names = await readdir(folder, { recursive: true });
  if (!names.some((name) => name.endsWith('.graphql'))) return [];
  const document: DocumentNode = await readDocuments(folder, '.graphql');
  const path = `${workspace}/src/generated/operations.ts`;
  const content = await codegen({
    filename: path,
    schema: parse(printSchema(schema)),
    schemaAst: schema,
    documents: [{ location: folder, document: { kind: Kind.DOCUMENT, definitions: document.definitions } }],
    config: {
      ...style,
      skipTypename: false,
      nonOptionalTypename: true,
      scalars: { ...scalars, Bytes: 'string', DateTime: 'string' },
    },
    plugins: [{ operations: {} }, { typedDocumentNode: {} }],
    pluginMap: { operations, typedDocumentNode },
  });
  return [{ path, content: header + content }];
}

async function answerShapes(schema: GraphQLSchema, root: string, workspace: string): Promise<Output> {
  const documents = await readDocuments(join(root, workspace, 'src'), '.graphql');
  const path = `${workspace}/src/generated/shapes.ts`;
  return { path, content: header + printShapes(schema, documents) };
}
