// What the reader's browser runs on mark-page: to be written.
export {};
