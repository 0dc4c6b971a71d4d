// Pointers that are exchanged in nested loops: ends in good time.
// RUN: %check_flow %s -- -std=c++20
struct X{ X*a,*b,*c; int v; };
int isource(); void sinki(int);
void sh(X**t,int n){ for(int i=0;i<n;i++) for(int j=0;j<n;j++) { t[i]->a=t[j]->b; X*x=t[i]->a; t[i]=t[j]->c; t[j]=x; } }
