/** What is judged: a base URL, who signs in there, and who has which photo. */
package dev.photospec.target;
