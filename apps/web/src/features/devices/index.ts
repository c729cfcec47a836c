export { DeviceBanners } from './banners/device-banners.tsx';
export { DevicesPage } from './list/devices-page.tsx';
export { NotSetUp } from './not-set-up.tsx';
export { UnregisteredCard } from './unregistered-card.tsx';
