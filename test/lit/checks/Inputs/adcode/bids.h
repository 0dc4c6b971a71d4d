#pragma once
#include <string>
struct User;
std::string source();
inline void bid(const std::string &) {}
inline void bidForAll() { std::string S = source(); } // read there
