// Sources and sinks of the flow cases; purpose.yaml names them. C and C++.
#ifndef PURPOSE_CASES_H
#define PURPOSE_CASES_H
#ifdef __cplusplus
#include <string>
std::string source();
void sink(const std::string &);
struct User {
  std::string email, theme; // email is customer data by the policy
  int id;
};
extern "C" {
#else
#include <stdbool.h>
#endif
int isource(void);
char *csource(void);
void sinki(int);
void sinkc(const char *);
void sinkp(const void *); // What it points to.
void fill(char *out);     // Writes customer data into out, by the policy.
void ifill(int *out);
bool cond(void);
#ifdef __cplusplus
}
#endif
#endif
