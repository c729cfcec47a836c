import { type DataFolder, secretFile } from './data-folder.ts';
import type { Database } from './database/index.ts';
import type { Resolvers } from './graphql/generated/resolver-types.ts';
import { AccountService, accountRepository, accountResolvers } from './modules/account/index.ts';
import {
  CommitService,
  ConversationService,
  CreateService,
  conversationResolvers,
  positionRepository,
} from './modules/conversation/index.ts';
import { DeviceService, deviceResolvers, KeyPackageService, RosterService } from './modules/device/index.ts';
import {
  AcknowledgeService,
  DeviceEventsService,
  messageResolvers,
  SendService,
} from './modules/message/index.ts';
import {
  InboxChangesService,
  RegularDeleteService,
  RegularMarkService,
  RegularReactService,
  RegularReadService,
  RegularSendService,
  RegularStartService,
  regularResolvers,
} from './modules/regular/index.ts';
import {
  makeOpaqueSetup,
  OpaqueServer,
  SessionService,
  SignInService,
  SignUpService,
  sessionResolvers,
} from './modules/session/index.ts';
import type { Clock, EventBus, RateLimiter } from './ports/index.ts';
import { StartupError } from './startup-error.ts';

export interface Ground {
  readonly folder: DataFolder;
  readonly database: Database;
  readonly clock: Clock;
  readonly bus: EventBus;
  readonly limiter: RateLimiter;
  /** How long a lost wake-up can delay an event, in milliseconds. */
  readonly lookAnyway: number;
}

export interface Modules {
  readonly sessions: SessionService;
  readonly devices: DeviceService;
  readonly resolvers: readonly Resolvers[];
}

/** The domains, each on top of the earlier ones. @throws StartupError when the installation's secret is gone. */
export async function wireModules(ground: Ground): Promise<Modules> {
  const { clock, bus, limiter } = ground;
  const accounts = new AccountService(limiter);
  const opaque = await openOpaque(ground);
  const sessions = new SessionService(clock, bus);
  const signUp = new SignUpService(opaque, sessions, limiter, clock);
  const signIn = new SignInService(opaque, sessions, limiter, clock);
  const devices = new DeviceService(clock);
  const rosters = new RosterService(limiter, bus, positionRepository.demandRemoval);
  const keyPackages = new KeyPackageService(limiter, clock);
  const conversations = new ConversationService();
  const commits = new CommitService(limiter, clock, bus);
  const creations = new CreateService(commits, limiter, clock);
  const sends = new SendService(commits, limiter, clock);
  const acknowledgements = new AcknowledgeService();
  const fork = () => ground.database.fork();
  const events = new DeviceEventsService(fork, bus, ground.lookAnyway);
  const reads = new RegularReadService();
  const regular = {
    starts: new RegularStartService(limiter, clock),
    sends: new RegularSendService(limiter, clock, bus),
    reactions: new RegularReactService(limiter, bus),
    deletions: new RegularDeleteService(bus),
    marks: new RegularMarkService(bus),
    reads,
    changes: new InboxChangesService(fork, bus, ground.lookAnyway, sessions, reads),
  };
  return {
    sessions,
    devices,
    resolvers: [
      accountResolvers(accounts),
      sessionResolvers(sessions, signUp, signIn),
      deviceResolvers(devices, rosters, keyPackages),
      conversationResolvers(conversations, creations, commits),
      messageResolvers(sends, acknowledgements, events),
      regularResolvers(regular),
    ],
  };
}

/** Without the secret that they signed up under, nobody could sign in any more: rather not start at all. */
async function openOpaque({ folder, database }: Ground): Promise<OpaqueServer> {
  const needed = await accountRepository.any(database.fork());
  const value = await secretFile(folder, 'opaque-server-setup', () => {
    if (!needed) return makeOpaqueSetup();
    throw new StartupError(`${folder.path}/opaque-server-setup is missing: restore it from a backup`);
  });
  try {
    return new OpaqueServer(value);
  } catch {
    throw new StartupError(`${folder.path}/opaque-server-setup is damaged: restore it from a backup`);
  }
}
