const MEGABYTE = 1024 * 1024;

export const LARGEST_FILE_MB = 25;
export const LARGEST_FILE = LARGEST_FILE_MB * MEGABYTE;
/** Of all the files that one form sends. */
export const LARGEST_SENDING_MB = 100;
export const LARGEST_SENDING = LARGEST_SENDING_MB * MEGABYTE;
export const MOST_AT_ONCE = 10;
/** How long what was taken away can be put back. */
export const KEPT_AFTER_REMOVAL_DAYS = 30;
