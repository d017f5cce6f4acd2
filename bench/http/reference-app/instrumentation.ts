/** Without this file, Next would start Flightdeck's services from the folder above. */
export function register(): void {}
