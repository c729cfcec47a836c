export { makeOpaqueSetup, OpaqueServer } from './opaque-server.ts';
export { Session } from './session.entity.ts';
export { sessionRepository } from './session.repository.ts';
export { sessionResolvers } from './session.resolvers.ts';
export { SESSION_SECONDS, SessionService, sessionTopic, UNBOUND } from './session.service.ts';
export { sessionModel } from './session-model.ts';
export { credentialsRejected, SignInService } from './sign-in.service.ts';
export { SignInAttempt } from './sign-in-attempt.entity.ts';
export { SignUpService } from './sign-up.service.ts';
