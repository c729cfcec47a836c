import { type DataFolder, secretFile } from './data-folder.ts';
import type { Database } from './database/index.ts';
import type { Resolvers } from './graphql/generated/resolver-types.ts';
import {
  AccountService,
  accountRepository,
  accountResolvers,
  type Policy,
  ProfileService,
} from './modules/account/index.ts';
import {
  AccountActsService,
  AdministrationService,
  administrationResolvers,
  CloseReportService,
} from './modules/administration/index.ts';
import {
  CommitService,
  ConversationService,
  ConversationSocialListener,
  CreateService,
  conversationRepository,
  conversationResolvers,
  deletionRepository,
  positionRepository,
} from './modules/conversation/index.ts';
import { DeleteAccountService, deletionResolvers } from './modules/deletion/index.ts';
import {
  DeviceService,
  deviceResolvers,
  KeyPackageService,
  ResetIdentityService,
  RosterService,
} from './modules/device/index.ts';
import { EligibilityService, eligibilityResolvers } from './modules/eligibility/index.ts';
import {
  ArchiveService,
  archiveRepository,
  HistoryDeleteService,
  HistoryService,
  historyResolvers,
} from './modules/history/index.ts';
import { AccountExport, knowledgeResolvers } from './modules/knowledge/index.ts';
import { AccountStateService, LinkService, linkRepository, linkResolvers } from './modules/link/index.ts';
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
  RegularSocialListener,
  RegularStartService,
  regularRepository,
  regularResolvers,
} from './modules/regular/index.ts';
import { ReportService, reportResolvers } from './modules/report/index.ts';
import {
  makeOpaqueSetup,
  OpaqueServer,
  SessionService,
  SignInService,
  SignUpService,
  sessionResolvers,
} from './modules/session/index.ts';
import {
  DirectoryService,
  RelatedService,
  SocialService,
  socialResolvers,
  VisibleAccounts,
} from './modules/social/index.ts';
import { keepRosterVault, VaultService, vaultRepository, vaultResolvers } from './modules/vault/index.ts';
import type { Clock, EventBus, RateLimiter } from './ports/index.ts';
import { StartupError } from './startup-error.ts';

export interface Ground {
  readonly folder: DataFolder;
  readonly database: Database;
  readonly clock: Clock;
  readonly bus: EventBus;
  readonly limiter: RateLimiter;
  readonly policy: Policy;
  /** How long a lost wake-up can delay an event, in milliseconds. */
  readonly lookAnyway: number;
}

export interface Modules {
  readonly sessions: SessionService;
  readonly devices: DeviceService;
  readonly eligibility: EligibilityService;
  readonly accountExport: AccountExport;
  readonly resolvers: readonly Resolvers[];
}

/** The domains, each on top of the earlier ones. @throws StartupError when the installation's secret is gone. */
export async function wireModules(ground: Ground): Promise<Modules> {
  const { clock, bus, limiter, policy } = ground;
  const accounts = new AccountService(policy);
  const profiles = new ProfileService(limiter);
  const visible = new VisibleAccounts([conversationRepository.share, regularRepository.share]);
  const directory = new DirectoryService(limiter, visible);
  // In the order in which their locks are taken.
  const listeners = [new ConversationSocialListener(bus), new RegularSocialListener(bus)];
  const social = new SocialService(visible, listeners, limiter, clock);
  const eligibility = new EligibilityService(policy.minimumClientVersion);
  const opaque = await openOpaque(ground);
  const sessions = new SessionService(clock, bus);
  const signUp = new SignUpService(opaque, sessions, limiter, clock, policy);
  const signIn = new SignInService(opaque, sessions, limiter, clock);
  const devices = new DeviceService(clock, bus, async (tx, sessionId) => {
    await linkRepository.removeOfSession(tx, sessionId, clock());
  });
  const identityHooks = {
    onRemoval: positionRepository.demandRemoval,
    keepVault: keepRosterVault,
    onlookers: positionRepository.beside,
  };
  const rosters = new RosterService(limiter, bus, identityHooks);
  const resets = new ResetIdentityService(signIn, limiter, bus, {
    ...identityHooks,
    onEnding: async (tx, accountId) => {
      await vaultRepository.removeAll(tx, accountId);
      await archiveRepository.removeAll(tx, accountId);
      // Nobody holds a key of the account's past any more: its bodies wait for the others only (R28).
      await deletionRepository.clearAll(tx, accountId);
      await linkRepository.removeAll(tx, accountId);
    },
  });
  const keyPackages = new KeyPackageService(limiter, clock, eligibility);
  const conversations = new ConversationService();
  const commits = new CommitService(limiter, clock, bus);
  const creations = new CreateService(commits, limiter, clock, eligibility);
  const sends = new SendService(commits, limiter, clock, eligibility);
  const acknowledgements = new AcknowledgeService();
  const fork = () => ground.database.fork();
  const emptyLog = () => ground.database.emptyLog();
  const events = new DeviceEventsService(fork, bus, ground.lookAnyway);
  const reads = new RegularReadService();
  const regular = {
    starts: new RegularStartService(limiter, clock),
    sends: new RegularSendService(limiter, clock, bus),
    reactions: new RegularReactService(limiter, bus),
    deletions: new RegularDeleteService(bus, emptyLog),
    marks: new RegularMarkService(bus),
    reads,
    changes: new InboxChangesService(fork, bus, ground.lookAnyway, sessions, reads),
  };
  return {
    sessions,
    devices,
    eligibility,
    accountExport: new AccountExport(fork, limiter, clock),
    resolvers: [
      accountResolvers(accounts, profiles),
      socialResolvers(directory, social, new RelatedService()),
      eligibilityResolvers(),
      sessionResolvers(sessions, signUp, signIn),
      deviceResolvers(devices, rosters, keyPackages, resets),
      vaultResolvers(new VaultService(limiter, bus)),
      linkResolvers(
        new LinkService(limiter, clock, bus),
        new AccountStateService(fork, bus, clock, ground.lookAnyway, sessions),
      ),
      conversationResolvers(conversations, creations, commits),
      messageResolvers(sends, acknowledgements, events),
      historyResolvers(
        new HistoryService(),
        new ArchiveService(limiter),
        new HistoryDeleteService(limiter, emptyLog),
      ),
      regularResolvers(regular),
      reportResolvers(new ReportService(visible, limiter, clock)),
      administrationResolvers(
        new AdministrationService(),
        new AccountActsService(clock),
        new CloseReportService(clock),
      ),
      knowledgeResolvers(),
      deletionResolvers(new DeleteAccountService(signIn, limiter, clock, bus, emptyLog)),
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
