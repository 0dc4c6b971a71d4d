#pragma once
#include <string>
std::string source();
int isource();
char *csource();
void sink(const std::string&);
void sinki(int);
void sinkc(const char*);
bool cond();
