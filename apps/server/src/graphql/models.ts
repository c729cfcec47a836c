export type {
  AccountModel,
  AdministeredAccountModel,
  AdministrationModel,
  AuditEntryModel,
  ConversationModel,
  OwnDeviceModel,
  RegularConversationModel,
  RegularMessageModel,
  ReportModel,
  SessionModel,
  VaultModel,
  ViewerModel,
} from '../models.ts';
