// What the reader's browser runs on search-page: to be written.
export {};
