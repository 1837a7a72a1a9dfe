/** One self-contained page for people: verdict, matrix, every requirement and every case, without a network. */
package dev.photospec.report.html;
