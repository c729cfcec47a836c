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
  ViewerModel,
} from '../models.ts';
