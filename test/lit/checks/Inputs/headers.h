#pragma once
#include "purpose/annotations.h"
#include <string>
struct HeaderUser { std::string Email PURPOSE_DATA(customer_data); std::string Color; };
PURPOSE_SINK(advertising) void headerSink(const std::string &);
inline std::string headerWrap(const std::string &S) { return S + "!"; }
inline void headerForward(const std::string &S) { headerSink(S); }
inline std::string headerDrop(const std::string &) { return "x"; }
template <typename T> void headerTemplate(const T &S) { headerSink(S); }
