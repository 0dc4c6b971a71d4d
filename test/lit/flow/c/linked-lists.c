// Linked lists, trees, queues and hash tables in C.
// RUN: %check_flow %s -- -std=c11
#define _GNU_SOURCE
#include "cases.h"
#include <stdlib.h>
#include <string.h>
struct node { struct node *next; const char *val, *tag; };
static struct node *push(struct node *h, const char *v) { struct node *n = malloc(sizeof *n); n->next = h; n->val = v; n->tag = "t"; return n; }
void push_bad(void) { struct node *h = push(NULL, "x"); h = push(h, csource()); sinkc(h->val); } // WARN
void push_ok(void) { struct node *h = push(NULL, csource()); sinkc(h->tag); }
void push_two_ok(void) { struct node *h = push(NULL, csource()), *k = push(NULL, "x"); sinkc(h ? k->val : ""); }
void walk_bad(void) { struct node *h = push(push(NULL, csource()), "x"); for (; h; h = h->next) sinkc(h->val); } // WARN
void walk_ok(void) { struct node *h = push(push(NULL, csource()), "x"); for (; h; h = h->next) sinkc(h->tag); }
void count_ok(void) { struct node *h = push(NULL, csource()); int n = 0; for (; h; h = h->next) n++; sinki(n); }
static const char *find(const struct node *h, const char *tag) { for (; h; h = h->next) if (!strcmp(h->tag, tag)) return h->val; return NULL; }
void find_bad(void) { struct node *h = push(NULL, csource()); sinkc(find(h, "t")); } // WARN
void find_ok(void) { struct node *h = push(NULL, csource()), *k = push(NULL, "x"); find(h, "t"); sinkc(find(k, "t")); }
static void append(struct node **h, const char *v) { while (*h) h = &(*h)->next; *h = push(NULL, v); }
void append_bad(void) { struct node *h = NULL; append(&h, "x"); append(&h, csource()); for (; h; h = h->next) sinkc(h->val); } // WARN
void append_ok(void) { struct node *h = NULL, *k = NULL; append(&h, csource()); append(&k, "x"); sinkc(k->val); }
static struct node *reverse(struct node *h) { struct node *r = NULL; while (h) { struct node *n = h->next; h->next = r; r = h; h = n; } return r; }
void reverse_bad(void) { struct node *h = reverse(push(push(NULL, csource()), "x")); for (; h; h = h->next) sinkc(h->val); } // WARN
struct list { struct node *head, *tail; int n; };
static void ladd(struct list *l, const char *v) { struct node *n = push(NULL, v); if (l->tail) l->tail->next = n; else l->head = n; l->tail = n; l->n++; }
void list_bad(void) { struct list l = {0}; ladd(&l, csource()); sinkc(l.head->val); } // WARN
void list_ok(void) { struct list l = {0}, m = {0}; ladd(&l, csource()); ladd(&m, "x"); sinkc(m.head->val); }
void list_count_ok(void) { struct list l = {0}; ladd(&l, csource()); sinki(l.n); }
struct tree { struct tree *l, *r; int key; const char *val; };
static struct tree *put(struct tree *t, int k, const char *v) { if (!t) { t = calloc(1, sizeof *t); t->key = k; t->val = v; } else if (k < t->key) t->l = put(t->l, k, v); else t->r = put(t->r, k, v); return t; }
static const char *get(const struct tree *t, int k) { return !t ? NULL : t->key == k ? t->val : get(k < t->key ? t->l : t->r, k); }
void tree_bad(void) { struct tree *t = put(put(NULL, 1, "x"), 2, csource()); sinkc(get(t, 2)); } // WARN
void tree_ok(void) { struct tree *t = put(NULL, 1, csource()); sinki(t->key); }
struct entry { struct entry *next; char *k, *v; };
static struct entry *table[16];
static unsigned hash(const char *s) { unsigned h = 5381; while (*s) h = h * 33 + (unsigned char)*s++; return h % 16; }
static void set(const char *k, const char *v) { struct entry *e = malloc(sizeof *e); unsigned h = hash(k); e->k = strdup(k); e->v = strdup(v); e->next = table[h]; table[h] = e; }
static const char *lookup(const char *k) { for (struct entry *e = table[hash(k)]; e; e = e->next) if (!strcmp(e->k, k)) return e->v; return NULL; }
void hash_put(void) { set("mail", csource()); }
void hash_bad(void) { sinkc(lookup("mail")); } // WARN
void free_pop_bad(void) { struct node *h = push(push(NULL, csource()), "x"), *n = h->next; free(h); sinkc(n->val); } // WARN
