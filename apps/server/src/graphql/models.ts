export type {
  AccountModel,
  ConversationModel,
  OwnDeviceModel,
  SessionModel,
  ViewerModel,
} from '../models.ts';
