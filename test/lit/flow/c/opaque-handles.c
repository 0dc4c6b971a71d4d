// Opaque handles: FILE-like and library objects, known and unknown bodies, integer handles.
// RUN: %check_flow %s -- -std=c11
#include "cases.h"
#include <stdlib.h>
#include <string.h>
typedef struct db DB; typedef struct stmt STMT;
DB *db_open(const char *path); int db_prepare(DB *, const char *sql, STMT **out); int stmt_bind(STMT *, int i, const char *v); const char *stmt_text(STMT *, int col); int stmt_columns(const STMT *); void db_close(DB *);
void bind_bad(void) { DB *d = db_open("f"); STMT *s; db_prepare(d, "q", &s); stmt_bind(s, 1, csource()); sinkc(stmt_text(s, 0)); db_close(d); } // WARN
void bind_ok(void) { DB *d = db_open("f"); STMT *s; db_prepare(d, "q", &s); sinkc(stmt_text(s, 0)); db_close(d); (void)csource(); }
void prepare_bad(void) { STMT *s; db_prepare(db_open("f"), csource(), &s); sinkc(stmt_text(s, 0)); } // WARN
struct buf; // The body comes below, as in a library.
struct buf *buf_new(void); void buf_add(struct buf *, const char *); const char *buf_str(const struct buf *); int buf_len(const struct buf *); void buf_reset(struct buf *); void buf_free(struct buf *);
void buffer_bad(void) { struct buf *b = buf_new(); buf_add(b, "a"); buf_add(b, csource()); sinkc(buf_str(b)); buf_free(b); } // WARN
void buffer_ok(void) { struct buf *b = buf_new(), *c = buf_new(); buf_add(b, csource()); buf_add(c, "x"); sinkc(buf_str(c)); }
void buffer_length_ok(void) { struct buf *b = buf_new(); buf_add(b, csource()); sinki(buf_len(b)); }
struct buf { char *data; int len, cap; };
struct buf *buf_new(void) { struct buf *b = calloc(1, sizeof *b); b->cap = 256; b->data = calloc(1, 256); return b; }
void buf_add(struct buf *b, const char *s) { int n = (int)strlen(s); memcpy(b->data + b->len, s, n); b->len += n; }
const char *buf_str(const struct buf *b) { return b->data; }
int buf_len(const struct buf *b) { return b->len; }
void buf_free(struct buf *b) { free(b->data); free(b); }
typedef void *HANDLE;
struct thing { int secret, open; };
static HANDLE t_open(void) { struct thing *t = calloc(1, sizeof *t); t->open = 1; return t; }
static void t_set(HANDLE h, int v) { ((struct thing *)h)->secret = v; }
static int t_get(HANDLE h) { struct thing *t = h; return t->secret; }
static int t_isopen(HANDLE h) { return ((struct thing *)h)->open; }
void void_handle_bad(void) { HANDLE h = t_open(); t_set(h, isource()); sinki(t_get(h)); } // WARN
void void_handle_ok(void) { HANDLE h = t_open(); t_set(h, isource()); sinki(t_isopen(h)); }
void void_handle_two_ok(void) { HANDLE h = t_open(), g = t_open(); t_set(h, isource()); sinki(t_get(g)); }
static struct thing slots[16];
static int s_alloc(void) { static int n; return n++; }
static void s_set(int fd, int v) { slots[fd].secret = v; slots[fd].open = 1; }
static int s_get(int fd) { return slots[fd].secret; }
static int s_isopen(int fd) { return slots[fd].open; }
void index_handle_bad(void) { int fd = s_alloc(); s_set(fd, isource()); sinki(s_get(fd)); } // WARN
void index_handle_ok(void) { int fd = s_alloc(); s_set(fd, isource()); sinki(s_isopen(fd)); }
