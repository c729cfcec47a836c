import type { Resolvers } from '../../graphql/generated/resolver-types.ts';
import type { DeviceService } from './device.service.ts';
import type { KeyPackageService } from './key-package.service.ts';
import type { ResetIdentityService } from './reset-identity.service.ts';
import type { RosterService } from './roster.service.ts';

export function deviceResolvers(
  devices: DeviceService,
  rosters: RosterService,
  keyPackages: KeyPackageService,
  resets: ResetIdentityService,
): Resolvers {
  return {
    Account: {
      rosters: (account, { afterVersion, first }, { em }) => rosters.page(em, account, afterVersion, first),
      identity: ({ root, rosterVersion: version }) =>
        root === null ? null : { __typename: 'IdentityHead', root, version },
    },
    Viewer: {
      device: ({ viewer }) => devices.own(viewer),
      devices: ({ viewer }, _, { em }) => devices.all(em, viewer),
    },
    OwnDevice: {
      keyPackageCount: (device, _, { em }) => keyPackages.count(em, device),
    },
    Mutation: {
      publishRoster: (_, { input }, context) => rosters.publish(context, input),
      resetIdentity: (_, { input }, context) => resets.reset(context, input),
      bindDevice: (_, { input }, context) => devices.bind(context, input),
      uploadKeyPackages: (_, { input }, context) => keyPackages.upload(context, input),
      claimKeyPackages: (_, { input }, context) => keyPackages.claim(context, input),
    },
  };
}
